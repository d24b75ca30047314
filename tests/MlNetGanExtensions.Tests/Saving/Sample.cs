using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>Rows of three numbers, some of them missing or extreme.</summary>
internal sealed class Sample
{
    public const int Size = 3;

    [VectorType(Size)]
    public float[] X { get; set; } = [];

    public string Text { get; set; } = "";

    public static Sample Row(int row) => new()
    {
        X = [row * 0.37f, row % 5 == 0 ? float.NaN : -row, row % 7 == 0 ? 1e-40f : float.MaxValue / (row + 1)],
        Text = $"row {row}",
    };

    public static IDataView View(MLContext ml, int rows) => ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(Row).ToList());
}
