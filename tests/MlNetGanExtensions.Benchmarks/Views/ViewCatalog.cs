using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
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

        // What is learned does not matter for the time of a row, so a few thousand rows are enough.
        IDataView few = ml.Data.TakeRows(source, 3_000);
        ImputerTransformer chained = ml.Gan().ChainedImputer(Features).Fit(few);
        ImputerTransformer autoencoder = ml.Gan().StackedAutoencoderImputer(Features, epochs: 3).Fit(few);
        AcGanBinaryTransformer classifier = ml.Gan().AcGan(epochs: 3).Fit(autoencoder.Transform(few));
        IDataView complete = ml.Data.Cache(autoencoder.Transform(source));
        ITransformer loaded = SaveAndLoad(ml, classifier, complete.Schema);
        Matrix[] holes = Blocks(source);
        Matrix[] filled = Blocks(complete);
        return
        [
            ViewPass.OfVectors("source alone", source, Features),
            ViewPass.OfVectors("ML.NET's ReplaceMissingValues", replaced, Features),
            ViewPass.OfVectors("ML.NET's NormalizeMinMax", normalized, Features),
            ViewPass.OfVectors("our view, nothing computed", identity, Features),
            ViewPass.OfVectors("chained regressions", chained.Transform(source), Features),
            OfBlocks("  their model alone", holes, chained.Model.Transform),
            ViewPass.OfVectors("stacked autoencoder", autoencoder.Transform(source), Features),
            OfBlocks("  its model alone", holes, autoencoder.Model.Transform),
            ViewPass.OfNumbers("AC-GAN scores", classifier.Transform(complete), "Score"),
            OfBlocks("  its model alone", filled, classifier.Model.PredictProbabilities),
            ViewPass.OfNumbers("AC-GAN scores, loaded", loaded.Transform(complete), "Score"),
            ViewPass.OfNumbers("AC-GAN scores, unwrapped", ml.Gan().Unwrap(loaded).Transform(complete), "Score"),
        ];
    }

    private static ITransformer SaveAndLoad(MLContext ml, ITransformer model, DataViewSchema schema)
    {
        using MemoryStream file = new();
        ml.Model.Save(model, schema, file);
        return ml.Model.Load(file, out _);
    }

    /// <summary>What the same rows cost without ML.NET, in blocks as the views make them.</summary>
    private static ViewPass OfBlocks(string name, Matrix[] blocks, Func<Matrix, Matrix> apply) => new(name, () =>
    {
        foreach (Matrix block in blocks)
        {
            apply(block);
        }
    });

    private static Matrix[] Blocks(IDataView view) =>
        [.. view.GetColumn<float[]>(Features).Chunk(256).Select(rows => Matrix.FromRows(rows))];

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
