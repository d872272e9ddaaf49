"""Towns that a country's news names every day though their names are words or persons' too: seats of municipalities."""

SEATS = {
    "PT": frozenset(
        """
        Águeda Vagos Barrancos Moura Belmonte Fundão Mira Tábua Mora Mourão Redondo Lagoa Silves Almeida Gouveia Guarda
        Trancoso Batalha Mafra Avis Fronteira Gavião Sousel Amarante Penafiel Benavente Cartaxo Chamusca Constância
        Seixal Caminha Melgaço Valença Sabrosa Lamego Nelas Horta Povoação Velas Madalena Serpa Crato Santarém Resende
        Santana Cuba Fátima Carregado Benedita
        """.split()
    )
    | frozenset(
        (
            "Alfândega da Fé",
            "Campo Maior",
            "Carrazeda de Ansiães",
            "Freixo de Espada à Cinta",
            "Lajes do Pico",
            "Marco de Canaveses",
            "Oliveira de Azeméis",
            "Oliveira do Hospital",
            "Penalva do Castelo",
            "Peso da Régua",
            "Ponte da Barca",
            "Ponte de Sor",
            "Praia da Vitória",
            "Ribeira Brava",
            "Ribeira Grande",
            "Rio Maior",
            "Santa Cruz da Graciosa",
            "Santa Maria da Feira",
            "São Pedro do Sul",
            "São Vicente",
            "Vale de Cambra",
            "Vila Flor",
            "Vila Nova da Barquinha",
            "Vila Nova de Poiares",
            "Vila do Porto",
        )
    ),
}
"""Such towns by country, of more than a thousand inhabitants; they are read only behind a word that says place."""
