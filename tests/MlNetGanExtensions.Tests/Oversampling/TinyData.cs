using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Oversampling;

/// <summary>Rows of two classes, one of them rare, that a classifier can tell apart.</summary>
internal static class TinyData
{
    public const int Width = 3;

    public static IDataView View(MLContext ml, int rows, int rare) => ml.Data.LoadFromEnumerable(Rows(rows, rare));

    public static List<Row> Rows(int rows, int rare) => Make(rows, rare, new RandomStream(5, "tiny data"), 1.5f);

    /// <summary>Rows of two classes that overlap: without weights or made rows hardly any is called positive.</summary>
    public static List<Row> Overlapping(int rows, int rare) => Make(rows, rare, new RandomStream(8, "overlapping"), .6f);

    private static List<Row> Make(int rows, int rare, RandomStream stream, float distance)
    {
        float[] noise = new float[rows * Width];
        stream.FillNormal(noise);
        return [.. Enumerable.Range(0, rows).Select(row =>
        {
            // The rare rows stand evenly among the others.
            bool label = row * rare / rows != (row + 1) * rare / rows;
            return new Row
            {
                Features = [.. noise.AsSpan(row * Width, Width).ToArray().Select(value => value + (label ? distance : 0))],
                Label = label,
                Name = $"patient {row}",
                Weight = 1,
            };
        })];
    }

    public sealed class Row
    {
        [VectorType(Width)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public string Name { get; set; } = "";

        public float Weight { get; set; }
    }

    /// <summary>What is known of a row that is to be predicted.</summary>
    public sealed class Question
    {
        [VectorType(Width)]
        public float[] Features { get; set; } = [];
    }

    public sealed class Answer
    {
        public float Score { get; set; }
    }
}
