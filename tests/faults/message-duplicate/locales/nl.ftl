menu = Menu
menu = Kies
