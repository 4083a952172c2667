"""The site checks itself each night, as it stands and is served (国办发〔2017〕47号): offices' work, never visitors."""
