using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>The pipeline that stands in <c>golden/pipeline-1.zip</c>: imputer with indicator, AC-GAN; and rows to score with it.</summary>
internal static class GoldenPipeline
{
    private const int Width = 3;

    public static ITransformer Fit(MLContext ml)
    {
        IDataView data = Rows(ml, 40);
        return ml.Gan().StackedAutoencoderImputer(new StackedAutoencoderImputer.Options { IndicatorColumnName = "Missing", Members = 1, Epochs = 3, Seed = 1 })
            .Append(ml.Gan().AcGan(new AcGanBinaryTrainer.Options { HiddenUnits = 4, Members = 2, Epochs = 5, Seed = 1 })).Fit(data);
    }

    public static IDataView Rows(MLContext ml, int rows)
    {
        RandomStream stream = new(2, "golden pipeline");
        float[] noise = new float[Width];
        return ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(row =>
        {
            stream.FillNormal(noise);
            float[] features = [noise[0] + (row % 2), noise[0] + noise[1], noise[2]];
            if (row % 4 == 1)
            {
                features[row % Width] = float.NaN;
            }

            return new Row { Features = features, Label = row % 2 == 1 };
        }).ToArray());
    }

    private sealed class Row
    {
        [VectorType(Width)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
