using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>A trainer that is done in a moment, and what its model says.</summary>
internal static class QuickAcGan
{
    public static AcGanBinaryTrainer.Options Quick(ulong? seed = 7) => new() { Members = 2, Epochs = 15, Seed = seed };

    public static BinaryScore[] Scores(AcGanBinaryTransformer model, IDataView data)
    {
        IDataView scored = model.Transform(data);
        return
        [
            .. scored.GetColumn<float>("Score")
                .Zip(scored.GetColumn<float>("Probability"), scored.GetColumn<bool>("PredictedLabel"))
                .Select(row => new BinaryScore { Score = row.First, Probability = row.Second, PredictedLabel = row.Third }),
        ];
    }
}
