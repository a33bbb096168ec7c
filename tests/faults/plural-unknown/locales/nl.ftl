cards-count =
    { $count ->
        [one] { $count } project
        [few] { $count } projectjes
       *[other] { $count } projecten
    }
