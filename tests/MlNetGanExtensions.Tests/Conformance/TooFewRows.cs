namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>What a component says, to begin with, of no row, of one row, and of one row of each class; null where that is enough for it.</summary>
public sealed record TooFewRows(string? None, string? One, string? Two)
{
    public static TooFewRows ForImputer { get; } = new("An imputer needs at least one row to learn from; the view has none.", null, null);

    public static TooFewRows ForOversampler { get; } = new(
        "Rows of at least two classes are needed to even them out; found 0 class(es).",
        "Rows of at least two classes are needed to even them out; found 1 class(es).",
        null);

    public static TooFewRows ForFolds { get; } = new(
        "There are no rows.",
        "All 1 rows are of class 'True' of label column 'Label'; at least two classes are needed.",
        "Class 'False' of label column 'Label' has 1 row; to hold rows out of each class at least two are needed.");

    /// <summary>By the number of rows, 0 to 2.</summary>
    public string? Of(int rows) => rows switch { 0 => None, 1 => One, _ => Two };
}
