using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>Says in words which methods tie with the AC-GAN and which are better, from the figures.</summary>
internal static class Verdict
{
    /// <summary>Differences of accuracy below this come and go with the seed.</summary>
    public const double Noise = 0.003;

    /// <summary>The one sentence that a reader should take away.</summary>
    public static string Lead(IReadOnlyList<MethodResult> results)
    {
        MethodResult? acGan = Find(results, TableViews.Autoencoder, MethodRoster.AcGan);
        if (acGan is null)
        {
            return "The paper's tables and figures, beside the paper's own numbers.";
        }

        string lead = $"On autoencoder-imputed rows the AC-GAN reaches an accuracy of {Accuracy(acGan)} and an F1 of "
            + $"{Format.MeanAndSpread(acGan.Summarise(Figure.F1))}";
        lead += acGan.InPaper is { } paper
            ? $"; the paper reports {Format.Number(paper.Accuracy)} and {Format.Number(paper.F1)}."
            : ".";
        return Find(results, TableViews.Autoencoder, MethodRoster.Ablation) is { } ablation
            ? $"{lead} The same network without a generator reaches {Accuracy(ablation)}."
            : lead;
    }

    /// <summary>How the AC-GAN stands among the other methods on one view of the table; null where it was not run.</summary>
    public static string? On(IReadOnlyList<MethodResult> results, TableView view)
    {
        if (Find(results, view, MethodRoster.AcGan) is not { } acGan)
        {
            return null;
        }

        double own = acGan.Summarise(Figure.Accuracy).Mean;
        MethodResult[] others =
        [
            .. results.Where(result => result.View == view && result.Method != MethodRoster.AcGan)
                .OrderByDescending(result => result.Summarise(Figure.Accuracy).Mean),
        ];
        return $"{view.Title}: the AC-GAN's accuracy is {Accuracy(acGan)}. "
            + $"Better by {Format.Number(Noise, 3)} or more: {List(others, difference => difference >= Noise, own)}. "
            + $"Level with it, by less than that: {List(others, difference => Math.Abs(difference) < Noise, own)}.";
    }

    public static MethodResult? Find(IReadOnlyList<MethodResult> results, TableView view, Method method) =>
        results.FirstOrDefault(result => result.View == view && result.Method == method);

    public static string Accuracy(MethodResult result) => Format.MeanAndSpread(result.Summarise(Figure.Accuracy));

    private static string List(MethodResult[] results, Func<double, bool> belongs, double own)
    {
        string[] names =
        [
            .. from result in results
               let accuracy = result.Summarise(Figure.Accuracy).Mean
               where belongs(accuracy - own)
               select $"{result.Method.Name} ({Format.Number(accuracy)})",
        ];
        return names.Length == 0 ? "none" : string.Join(", ", names);
    }
}
