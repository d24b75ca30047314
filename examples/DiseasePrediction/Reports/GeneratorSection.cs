using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>What the AC-GAN of one fold makes, on a map beside the rows that it learned from, and its losses.</summary>
internal static class GeneratorSection
{
    public static void Add(HtmlReport report, Setup setup)
    {
        // The same rows and the same seed as in the experiment, so this is the model of the tables' first fold.
        FoldViews views = new Experiment(setup).Prepare(TableViews.Autoencoder, trial: 0, fold: 0);
        AcGanModel acGan = Train(MethodRoster.AcGan, views);
        AcGanModel ablation = Train(MethodRoster.Ablation, views);
        report.Section("The generated rows")
            .Figure(
                DrawMap(acGan, views, setup),
                "Training rows of the first fold of the first trial, autoencoder-imputed, and as many rows of each class from the "
                    + "generator of the AC-GAN that was trained on them.")
            .Figures(
                [
                    LossCurves.Of("AC-GAN, discriminator", acGan.Histories[0], logarithmic: false),
                    LossCurves.Of("Same network, no generator", ablation.Histories[0], logarithmic: false),
                ],
                "Losses of the first network of each ensemble. The discriminator's is the sum of its source and class losses, so the "
                    + "two pictures do not share a scale.");
    }

    private static AcGanModel Train(Method method, FoldViews views) =>
        ((AcGanClassifier)method.Classifier).CreateTrainer(views.Seed).Fit(views.Training).Model;

    private static Picture DrawMap(AcGanModel model, FoldViews views, Setup setup)
    {
        (Matrix rows, int[] labels) = MatrixRows.Read(views.Training);
        int ones = labels.Sum();
        int zeros = labels.Length - ones;
        Map map = new Map("t-SNE: real and generated rows", setup.Table.ClassNames, setup.Options.Seed, setup.Options.Threads)
            .Add("real", rows, labels);
        List<float[]> made = [.. Rows(model.Generate(0, zeros, views.Seed)), .. Rows(model.Generate(1, ones, views.Seed))];
        return map.Add("generated", Matrix.FromRows(made), [.. Enumerable.Repeat(0, zeros), .. Enumerable.Repeat(1, ones)]).Draw();
    }

    private static IEnumerable<float[]> Rows(Matrix matrix) => Enumerable.Range(0, matrix.Rows).Select(row => matrix.Row(row).ToArray());
}
