using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Data;

/// <summary>Records with numeric attributes and a class.</summary>
/// <param name="Columns">Names of the attributes.</param>
/// <param name="Features">Rows × attributes; NaN where the file itself lacks a cell.</param>
/// <param name="LabelName">Name of the column that holds the class.</param>
/// <param name="Labels">1 for the positive class (malignant), 0 otherwise; empty for a table without labels.</param>
internal sealed record LabelledTable(IReadOnlyList<string> Columns, Matrix Features, string LabelName, int[] Labels)
{
    /// <summary>Given as the label's column, says that there is none.</summary>
    public const string NoLabel = "none";

    private const string UsualLabel = "malignant";

    /// <summary>The first half of the columns: the attributes that the experiment removes.</summary>
    public int[] RemovedColumns => [.. Enumerable.Range(0, Features.Columns / 2)];

    /// <summary>The other half, which every row keeps.</summary>
    public int[] IntactColumns => [.. Enumerable.Range(Features.Columns / 2, Features.Columns - (Features.Columns / 2))];

    /// <summary>What to call class 0 and class 1.</summary>
    public IReadOnlyList<string> ClassNames => LabelName == UsualLabel ? ["benign", "malignant"] : [$"{LabelName} 0", $"{LabelName} 1"];

    /// <summary>Whether it has the shape of the Wisconsin table, so that the paper's figures may stand beside ours.</summary>
    public bool IsThePapers => Features.Rows == 569 && Features.Columns == 30 && Labels.Sum() == 212;

    public bool HasLabels => Labels.Length > 0;

    public bool IsComplete => !Features.Values.Contains(float.NaN);

    /// <summary>Reads a CSV file.</summary>
    /// <param name="path">The file: a line of names, then numbers.</param>
    /// <param name="label">The column that holds the class; null takes "malignant" if there is such a column, else the last; <see cref="NoLabel"/> takes none.</param>
    /// <exception cref="CellFormatException">A cell is no number, or a label is neither 0 nor 1.</exception>
    /// <exception cref="InvalidDataException">There are no rows, no attributes, or no such label column.</exception>
    public static LabelledTable Read(string path, string? label)
    {
        NumberFile file = NumberFile.Read(path);
        List<string> names = [.. file.Columns];
        if (label == NoLabel)
        {
            return new LabelledTable(names, file.Cells, NoLabel, []);
        }

        int labelColumn = names.IndexOf(label ?? UsualLabel);
        if (labelColumn < 0 && label is not null)
        {
            throw new InvalidDataException($"{path} has no column '{label}'. Its columns: {string.Join(", ", names)}.");
        }

        if (names.Count < 3)
        {
            throw new InvalidDataException($"{path} has {names.Count} columns; expected at least two attributes and a label.");
        }

        labelColumn = labelColumn < 0 ? names.Count - 1 : labelColumn;
        int[] attributes = [.. Enumerable.Range(0, names.Count).Where(column => column != labelColumn)];
        return new LabelledTable(
            [.. attributes.Select(column => names[column])],
            file.Cells.SelectColumns(attributes),
            names[labelColumn],
            file.WholeNumbers(labelColumn, smallest: 0, largest: 1));
    }

    /// <summary>This table, where it has labels.</summary>
    /// <exception cref="InvalidDataException">It has none.</exception>
    public LabelledTable RequireLabels() =>
        HasLabels ? this : throw new InvalidDataException("This needs a column of labels; only the benchmark of missing cells does without.");
}
