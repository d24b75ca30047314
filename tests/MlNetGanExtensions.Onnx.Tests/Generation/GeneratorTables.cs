using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

/// <summary>Rows of each kind of slot that generators know, of classes that show different things.</summary>
internal static class GeneratorTables
{
    public const int Classes = 3;

    /// <summary>
    /// Slots 0 … 7: a real number, a whole one, one of a few repeated ones, a real one with holes, a repeated one with holes that the class 0
    /// never has, a constant, a constant with holes, and no number at all.
    /// Categories: of three, one of them never seen; of two, or none of them; always the second of two; never any.
    /// </summary>
    public static SlotLayout Layout { get; } = new(19, new SlotGroup(8, 11), new SlotGroup(12, 13), new SlotGroup(14, 15), new SlotGroup(17, 18));

    public static int[] Labels(int rows) => [.. Enumerable.Range(0, rows).Select(row => row % Classes)];

    public static Matrix Rows(ulong seed, int rows)
    {
        RandomStream stream = new(seed, "generator test table");
        Matrix table = new(rows, Layout.Columns);
        float[] normal = new float[5];
        float[] uniform = new float[8];
        for (int row = 0; row < rows; row++)
        {
            int label = row % Classes;
            stream.FillNormal(normal);
            stream.FillUniform(uniform);
            Span<float> cells = table.Row(row);
            cells[0] = 100 + (20 * (normal[0] + label));
            cells[1] = MathF.Round(30 * normal[1]) + label;
            cells[2] = 2.5f * MathF.Floor((3 + label) * uniform[0]);
            cells[3] = uniform[1] < 0.3f ? float.NaN : normal[0] - normal[2];
            cells[4] = label == 0 || uniform[2] < 0.5f ? float.NaN : MathF.Floor(4 * uniform[3]);
            cells[5] = -7.25f;
            cells[6] = uniform[4] < 0.4f ? float.NaN : 3.5f;
            cells[7] = float.NaN;
            cells[8 + (uniform[5] < 0.4f ? 0 : uniform[5] < 0.7f || label == 1 ? 1 : 3)] = 1;
            if (uniform[6] < 0.8f)
            {
                cells[uniform[6] + (0.2f * normal[0]) < 0.4f ? 12 : 13] = 1;
            }

            cells[15] = 1;
            cells[16] = normal[3] > 0 && normal[4] > 0 ? 50 + normal[4] : normal[3];
        }

        return table;
    }

    /// <summary>The same rows without the slots of numbers, or without those of categories.</summary>
    public static (Matrix Rows, SlotLayout Layout) Only(Matrix rows, bool categories) => categories
        ? (rows.SelectColumns([8, 9, 10, 11, 12, 13]), new SlotLayout(6, new SlotGroup(0, 3), new SlotGroup(4, 5)))
        : (rows.SelectColumns([0, 1, 2, 5]), new SlotLayout(4));
}
