"""Tags names in texts never seen before: taggers for five languages, which ship with kg."""
