using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Settings of a <see cref="SyntheticDataReport"/>.</summary>
public sealed class SyntheticDataOptions
{
    /// <summary>A name for each group and numeric slot in the order of their slots; null for the slots' numbers.</summary>
    public IReadOnlyList<string>? ColumnNames { get; set; }

    /// <summary>A name for each slot, for the rare categories; null for the slots' numbers.</summary>
    public IReadOnlyList<string>? SlotNames { get; set; }

    /// <summary>The share of the real rows below which a category is rare, 0 to 1; 0 for no rare ones.</summary>
    public double RareCategoryLimit { get; set; } = 0.05;

    /// <summary>Real rows that the generator has not seen, for the membership measure; null for none.</summary>
    public Matrix? HoldOut { get; set; }

    /// <summary>Tell made rows from real ones; each gets a line of the report.</summary>
    public IReadOnlyList<IRealMadeDetector> Detectors { get; set; } = [new NearestRowsDetector()];

    /// <summary>Folds of the detectors' cross-validation, at least 2; they are left out where a table has fewer rows.</summary>
    public int Folds { get; set; } = 5;

    /// <summary>Draws the folds, and the rows that the privacy measures search.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>
    /// The most rows of each table that the privacy measures search, at least 1, drawn with the seed; null for all. Fewer rows find
    /// fewer of those that were given away. Exact copies are looked for among all rows.
    /// </summary>
    public int? NearestRowsLimit { get; set; }

    /// <summary>Threads of the privacy measures' searches, at least 1; null for the machine's. Detectors have their own. Changes no result.</summary>
    public int? Threads { get; set; }
}
