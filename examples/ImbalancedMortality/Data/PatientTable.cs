using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Data;

/// <summary>The article's table: patients with categories, ages, dates and holes, and whether they died.</summary>
/// <remarks>
/// Two forms of the same cells: one-hot groups with holes, which generators take, and the article's numbered categories, which its classifier
/// sees. The numbers of categories are their places in ordinal order; they are names, and nothing is learned from rows in giving them.
/// </remarks>
internal sealed class PatientTable
{
    private readonly TableEncoder _encoder;

    /// <param name="patients">As <see cref="PatientFile"/> reads them.</param>
    public PatientTable(Table patients)
    {
        Table features = patients.WithoutColumn(PatientFile.Label);
        _encoder = TableEncoder.Fit(features);
        Rows = _encoder.Encode(features);
        Labels = [.. ((CategoryColumn)patients[PatientFile.Label]).ToYesNo().Select(died => died == true ? 1 : 0)];
    }

    /// <summary>Rows × slots: a group for each category, then age in years and the days from the first symptom to the hospital, NaN where missing.</summary>
    public Matrix Rows { get; }

    /// <summary>1 for a patient who died.</summary>
    public int[] Labels { get; }

    public SlotLayout Layout => _encoder.Layout;

    public int Count => Labels.Length;

    /// <summary>Names for the groups and numbers of <see cref="Layout"/>, in this order, and for the columns of <see cref="CodesOf"/>.</summary>
    public static IReadOnlyList<string> ColumnNames { get; } = [.. PatientFile.Categories, PatientFile.Age, PatientFile.Delay];

    private int AgeSlot => Rows.Columns - 2;

    /// <summary>Reads the article's file, or one that <see cref="SyntheticCohort"/> wrote.</summary>
    /// <exception cref="TableFormatException">A cell is not what it should be; the message names line and column.</exception>
    /// <exception cref="InvalidDataException">A column is missing, or there is no patient.</exception>
    public static PatientTable Read(string path) => new(PatientFile.Read(path));

    /// <summary>Rows of this table, or made ones like them, as cells again.</summary>
    public Table Decode(Matrix rows) => _encoder.Decode(rows);

    /// <summary>Rows as the article's classifier sees them: numbered categories, age and delay.</summary>
    /// <param name="rows">Rows of this table, or made ones like them.</param>
    /// <param name="meanAge">Put in for a missing age. A missing delay is 0, as in the article's notebook.</param>
    public Matrix CodesOf(Matrix rows, float meanAge)
    {
        Matrix codes = new(rows.Rows, ColumnNames.Count);
        int categories = Layout.Groups.Count;
        for (int row = 0; row < rows.Rows; row++)
        {
            for (int column = 0; column < categories; column++)
            {
                codes[row, column] = StateOf(rows, row, column);
            }

            float age = rows[row, AgeSlot];
            float delay = rows[row, AgeSlot + 1];
            codes[row, categories] = float.IsNaN(age) ? meanAge : age;
            codes[row, categories + 1] = float.IsNaN(delay) ? 0 : delay;
        }

        return codes;
    }

    /// <summary>Fills missing ages with a mean, and missing delays with 0.</summary>
    public void Fill(Matrix rows, float meanAge)
    {
        for (int row = 0; row < rows.Rows; row++)
        {
            rows[row, AgeSlot] = float.IsNaN(rows[row, AgeSlot]) ? meanAge : rows[row, AgeSlot];
            rows[row, AgeSlot + 1] = float.IsNaN(rows[row, AgeSlot + 1]) ? 0 : rows[row, AgeSlot + 1];
        }
    }

    /// <summary>The mean of the ages that are known.</summary>
    public float MeanAge(Matrix rows) => rows.Column(AgeSlot).Where(age => !float.IsNaN(age)).DefaultIfEmpty(0).Average();

    private int StateOf(Matrix rows, int row, int column) =>
        rows.Row(row).Slice(Layout.Groups[column].First, Layout.Groups[column].Count).IndexOf(1f);
}
