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

    /// <summary>What has to be added to the completed row at hidden cells; 0 elsewhere.</summary>
    public Matrix Targets { get; }

    /// <summary>1 where a known cell was hidden, 0 elsewhere.</summary>
    public Matrix Hidden { get; }

    /// <param name="table">Scaled training table; NaN marks a missing cell.</param>
    /// <param name="gaussian">Completes rows.</param>
    /// <param name="copies">How often each row is used.</param>
    /// <param name="cells">Chooses the cells to hide.</param>
    /// <param name="stream">Random numbers; each row and copy has its own.</param>
    public static DenoisingExamples Make(Matrix table, ConditionalGaussian gaussian, int copies, HiddenCells cells, RandomStream stream)
    {
        DenoisingExamples examples = new(table.Rows * copies, table.Columns);
        bool[] hidden = new bool[table.Columns];
        float[] shown = new float[table.Columns];
        ConditionalGaussian.Workspace workspace = gaussian.CreateWorkspace();
        for (int example = 0; example < examples.Inputs.Rows; example++)
        {
            ReadOnlySpan<float> row = table.Row(example % table.Rows);
            cells.Choose(row, stream.Child(example), hidden);
            for (int column = 0; column < shown.Length; column++)
            {
                shown[column] = hidden[column] ? float.NaN : row[column];
            }

            Span<float> input = examples.Inputs.Row(example);
            WriteInput(shown, gaussian, workspace, input);
            for (int column = 0; column < shown.Length; column++)
            {
                if (hidden[column])
                {
                    examples.Hidden[example, column] = 1;
                    examples.Targets[example, column] = row[column] - input[column];
                }
            }
        }

        return examples;
    }

    /// <summary>What the network is shown of a row: the row completed by the Gaussian, then 1 for each observed cell and 0 for the others.</summary>
    public static void WriteInput(
        ReadOnlySpan<float> row, ConditionalGaussian gaussian, ConditionalGaussian.Workspace workspace, Span<float> input)
    {
        gaussian.Complete(row, input[..row.Length], workspace);
        Span<float> mask = input[row.Length..];
        for (int column = 0; column < row.Length; column++)
        {
            mask[column] = float.IsNaN(row[column]) ? 0 : 1;
        }
    }
}
