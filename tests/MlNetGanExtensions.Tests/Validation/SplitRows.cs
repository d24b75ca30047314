using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Validation;

/// <summary>Rows that carry their own number, so that a test can tell where they went.</summary>
internal static class SplitRows
{
    /// <summary>Two classes by a share, with features that tell them apart in part.</summary>
    public static List<Row> Make(int rows, double positives, ulong seed, int groups = 0)
    {
        Numerics.RandomStream random = new(seed, "split rows");
        return
        [
            .. Enumerable.Range(0, rows).Select(row =>
            {
                bool label = row < Math.Max(2, (int)(positives * rows)) || random.NextDouble() < positives / 4;
                float[] features = new float[3];
                random.FillNormal(features);
                features[0] += label ? 1.5f : 0;
                return new Row
                {
                    Number = row,
                    Label = label,
                    Whole = label ? 1 : 0,
                    Class = label ? "yes" : row % 2 == 0 ? "no" : "maybe",
                    Group = groups == 0 ? $"g{row}" : $"g{random.NextInt32(groups)}",
                    Features = features,
                };
            }),
        ];
    }

    public static int[] Numbers(IDataView view) => [.. view.GetColumn<int>(nameof(Row.Number))];

    public sealed class Row
    {
        public int Number { get; set; }

        public bool Label { get; set; }

        public int Whole { get; set; }

        public string Class { get; set; } = "";

        public string Group { get; set; } = "";

        [VectorType(3)]
        public float[] Features { get; set; } = [];
    }
}
