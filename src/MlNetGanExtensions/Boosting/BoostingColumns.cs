using System.Globalization;

namespace MlNetGanExtensions.Boosting;

/// <summary>The private columns of a boosted model. They stand in model files: none may ever be renamed.</summary>
internal static class BoostingColumns
{
    public const string Prefix = "__adaboost.";

    /// <summary>What a round says of the row.</summary>
    public static string Vote(int round) => Prefix + "vote." + round.ToString(CultureInfo.InvariantCulture);

    /// <summary>An input column as it was, where the models of the rounds put something else in its place.</summary>
    public static string Kept(string name) => Prefix + "kept." + name;
}
