using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Classification;

/// <summary>What the tests of losses need around a loss.</summary>
internal static class LossParts
{
    public static AcGanNetworks Networks(AcGanShape shape) => new(shape, new RandomValues(new RandomStream(1, "weights")));

    public static Matrix Table(float[][] rows)
    {
        Matrix table = new(rows.Length, rows[0].Length);
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row].CopyTo(table.Row(row));
        }

        return table;
    }
}
