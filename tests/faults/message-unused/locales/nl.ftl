afscheid = Tot ziens
