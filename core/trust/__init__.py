"""How far a cloud can be trusted: what is called cloud, beside how bright the same ground is on other dates."""
