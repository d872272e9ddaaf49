"""Write the choices of the lexicons and of the record into `generator/sidecar.schema.json`, which editors read."""

import json

from generator.facts.choices import choices
from generator.pages.schema import SHIPPED, with_choices

OF_THE_RECORD = ("per", "role", "status")

if __name__ == "__main__":
    record = json.loads(SHIPPED.with_name("record.schema.json").read_text("utf-8"))
    of_record = {name: tuple(record["$defs"]["capacity"]["properties"][name]["enum"]) for name in OF_THE_RECORD}
    SHIPPED.write_text(with_choices(SHIPPED.read_text("utf-8"), choices() | of_record), "utf-8")
