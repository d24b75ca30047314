using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>The training examples of the denoising form: every row several times over, each time with other cells hidden.</summary>
internal sealed class DenoisingExamples
{
    private DenoisingExamples(int rows, int columns)
    {
        Inputs = new Matrix(rows, 2 * columns);
        Targets = new Matrix(rows, columns);
        Hidden = new Matrix(rows, columns);
    }

    /// <summary>The completed row and the mask of the cells that were shown; copies × rows of the table, copy by copy.</summary>
    public Matrix Inputs { get; }

    /// <summary>What has to be added to the expectation of hidden cells, in standard deviations of the column; 0 elsewhere.</summary>
    public Matrix Targets { get; }

    /// <summary>1 where a known cell was hidden, 0 elsewhere.</summary>
    public Matrix Hidden { get; }

    /// <param name="table">Training table; NaN marks a missing cell.</param>
    /// <param name="scaling">The units of the targets.</param>
    /// <param name="completion">Completes rows.</param>
    /// <param name="copies">How often each row is used.</param>
    /// <param name="cells">Chooses the cells to hide.</param>
    /// <param name="stream">Random numbers; each row and copy has its own.</param>
    public static DenoisingExamples Make(
        Matrix table, ColumnScaling scaling, GaussianCompletion completion, int copies, HiddenCells cells, RandomStream stream)
    {
        DenoisingExamples examples = new(table.Rows * copies, table.Columns);
        Matrix standardised = completion.Standardise(table);
        bool[] hidden = new bool[table.Columns];
        float[] shown = new float[table.Columns];
        float[] expected = new float[table.Columns];
        ConditionalGaussian.Workspace workspace = completion.Gaussian.CreateWorkspace();
        for (int example = 0; example < examples.Inputs.Rows; example++)
        {
            int number = example % table.Rows;
            ReadOnlySpan<float> row = table.Row(number);
            cells.Choose(row, stream.Child(example), hidden);
            standardised.Row(number).CopyTo(shown);
            for (int column = 0; column < shown.Length; column++)
            {
                shown[column] = hidden[column] ? float.NaN : shown[column];
            }

            WriteInput(shown, completion, workspace, examples.Inputs.Row(example), expected);
            for (int column = 0; column < shown.Length; column++)
            {
                if (hidden[column])
                {
                    examples.Hidden[example, column] = 1;
                    examples.Targets[example, column] = (row[column] - expected[column]) / scaling.Scale[column];
                }
            }
        }

        return examples;
    }

    /// <summary>What the network is shown of a row: the completed row in standardised units, then 1 for each observed cell and 0 for the others.</summary>
    /// <param name="standardised">The row; NaN marks a missing cell.</param>
    /// <param name="completion">Completes it.</param>
    /// <param name="workspace">Of its Gaussian.</param>
    /// <param name="input">Written: twice as many numbers as columns.</param>
    /// <param name="expected">Written at missing cells: their expectation in the table's own units.</param>
    public static void WriteInput(
        ReadOnlySpan<float> standardised,
        GaussianCompletion completion,
        ConditionalGaussian.Workspace workspace,
        Span<float> input,
        Span<float> expected)
    {
        completion.Complete(standardised, input[..standardised.Length], expected, workspace);
        Span<float> mask = input[standardised.Length..];
        for (int column = 0; column < standardised.Length; column++)
        {
            mask[column] = float.IsNaN(standardised[column]) ? 0 : 1;
        }
    }
}
