using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

/// <summary>Tables for the tests of reports on made rows.</summary>
internal static class SyntheticTable
{
    public static readonly SlotLayout Layout = new(6, new SlotGroup(2, 5));

    /// <summary>Two numbers that go together and a category of four, with a fifth state for none.</summary>
    public static Matrix Make(ulong seed, int rows, bool holes)
    {
        RandomStream random = new(seed, "synthetic data test");
        Matrix table = new(rows, 6);
        float[] normal = new float[2 * rows];
        random.FillNormal(normal);
        for (int row = 0; row < rows; row++)
        {
            table[row, 0] = normal[2 * row];
            table[row, 1] = normal[2 * row] + (0.3f * normal[(2 * row) + 1]);
            int state = random.NextInt32(5);
            if (state < 4)
            {
                table[row, 2 + state] = 1;
            }

            if (holes && random.NextInt32(4) == 0)
            {
                table[row, random.NextInt32(2)] = float.NaN;
            }
        }

        return table;
    }
}
