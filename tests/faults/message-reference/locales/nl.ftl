menu = Kies uit { lijst }
