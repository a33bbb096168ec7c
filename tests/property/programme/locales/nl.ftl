groet = Dag { $naam }
    .lang = Goedendag { $naam }
kaarten = { $aantal ->
    [one] één kaart
   *[other] { $aantal } kaarten
}
route-index = register
