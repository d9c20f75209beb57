"""Tags names in texts never seen before: linear-chain taggers for five languages that ship with kg."""
