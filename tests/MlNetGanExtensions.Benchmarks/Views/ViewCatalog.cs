using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Benchmarks.Views;

/// <summary>The views that are timed, all over the same rows in memory.</summary>
internal static class ViewCatalog
{
    private const int Width = 30;
    private const string Features = nameof(Row.Features);

    public static IReadOnlyList<ViewPass> Create(int rows)
    {
        MLContext ml = new(1);
        IDataView source = ml.Data.LoadFromEnumerable(Rows(rows));
        IDataView replaced = ml.Transforms.ReplaceMissingValues(Features).Fit(source).Transform(source);
        IDataView normalized = ml.Transforms.NormalizeMinMax(Features).Fit(source).Transform(source);
        IDataView identity = new RowMapping(new IdentityComponent(Features, Width)).Transform(source);
        return
        [
            ViewPass.OfVectors("source alone", source, Features),
            ViewPass.OfVectors("ML.NET's ReplaceMissingValues", replaced, Features),
            ViewPass.OfVectors("ML.NET's NormalizeMinMax", normalized, Features),
            ViewPass.OfVectors("our view, nothing computed", identity, Features),
        ];
    }

    /// <summary>Correlated columns in which one row of ten lacks five cells.</summary>
    private static List<Row> Rows(int rows)
    {
        RandomStream stream = new(1, "view benchmark");
        List<Row> made = new(rows);
        float[] factor = new float[1];
        for (int row = 0; row < rows; row++)
        {
            float[] cells = new float[Width];
            stream.FillNormal(cells);
            stream.FillNormal(factor);
            for (int i = 0; i < Width; i++)
            {
                cells[i] += factor[0];
            }

            bool label = factor[0] > 0;
            if (row % 10 == 0)
            {
                cells.AsSpan(row / 10 % (Width - 5), 5).Fill(float.NaN);
            }

            made.Add(new Row { Features = cells, Label = label });
        }

        return made;
    }

    private sealed class Row
    {
        [VectorType(Width)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
