using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Composition;

/// <summary>What a user does with a pipeline: promise, fit, cross-validate, save, load, predict.</summary>
internal static class Workout
{
    /// <summary>Does all of it, and checks that no row is lost or added and that a loaded model says the same.</summary>
    public static void Run(MLContext ml, IEstimator<ITransformer> pipeline)
    {
        IDataView data = Patients.View(ml);
        ml.BinaryClassification.CrossValidateNonCalibrated(data, pipeline, numberOfFolds: 3)
            .Sum(fold => fold.Metrics.ConfusionMatrix.Counts.Sum(row => row.Sum())).Should().Be(Patients.Rows);

        ITransformer model = pipeline.Fit(data);
        float[] scores = [.. model.Transform(data).GetColumn<float>("Score")];
        scores.Should().HaveCount(Patients.Rows).And.OnlyContain(score => float.IsFinite(score));

        using MemoryStream file = new();
        ml.Model.Save(model, data.Schema, file);
        ITransformer loaded = new MLContext().Model.Load(file, out DataViewSchema schema);
        schema.Select(column => column.Name).Should().Equal(data.Schema.Select(column => column.Name));
        loaded.Transform(data).GetColumn<float>("Score").Should().Equal(scores);

        using PredictionEngine<Patients.Patient, Patients.Outcome> engine =
            ml.Model.CreatePredictionEngine<Patients.Patient, Patients.Outcome>(loaded);
        Patients.All().Take(20).Select(patient => engine.Predict(patient).Score).Should().Equal(scores.Take(20));
    }
}
