using System.Security.Cryptography;

namespace Coaching.Portal.Start.Samples;

/// <summary>A password that can be read out and typed: four words and a number, made anew for each installation.</summary>
internal static class ReadablePassword
{
    private static readonly string[] Words =
    [
        "acacia", "aloes", "anneau", "arachide", "argile", "atelier", "baobab", "barque", "bissap", "bouye", "brise", "brousse", "cacao", "calebasse",
        "cailcedrat", "canari", "case", "cauris", "chemin", "colline", "coton", "cuivre", "dattier", "delta", "djembe", "dune", "ecorce", "escale",
        "estuaire", "etoffe", "fagot", "falaise", "figuier", "filao", "fleuve", "foret", "four", "fromager", "gombo", "goyave", "grenier", "griot",
        "hamac", "haricot", "henne", "houe", "igname", "ile", "indigo", "ivoire", "jardin", "jasmin", "jujube", "karite", "kapok", "kola",
        "kora", "lagune", "laine", "lampe", "laurier", "lune", "mangue", "manioc", "marche", "marmite", "menthe", "miel", "mil", "moisson",
        "mortier", "moulin", "nacre", "natte", "neem", "niebe", "oignon", "olivier", "orage", "oranger", "osier", "outil", "pagne", "palmier",
        "panier", "papaye", "pilon", "piment", "pirogue", "plage", "poterie", "puits", "rameau", "riviere", "riziere", "rosee", "ruche", "sable",
        "safran", "saison", "saline", "savane", "semence", "sentier", "sesame", "sorgho", "source", "tamarin", "tambour", "terrasse", "tisserand", "torrent",
        "treille", "tresse", "tuile", "vague", "vallee", "vanille", "verger", "village", "voile", "volcan", "wax", "yaourt", "zebu", "zenith",
    ];

    public static string New() => string.Join('-', RandomNumberGenerator.GetItems<string>(Words, 4)) + "-" + RandomNumberGenerator.GetInt32(10, 100);
}
