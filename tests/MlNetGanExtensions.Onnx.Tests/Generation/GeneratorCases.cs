using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

/// <summary>Every kind of generator, with its presets and with each option that changes what comes out of it.</summary>
internal static class GeneratorCases
{
    private static readonly Dictionary<string, Func<IRowGenerator>> Makers = new()
    {
        ["gan"] = () => new TabularGan(new TabularGanOptions { Rounds = 30 }),
        ["gan of the article"] = () => new TabularGan(Article()),
        ["gan with branches"] = () => new TabularGan(
            new TabularGanOptions { Rounds = 20, LatentSize = 5, CategoryBranchSizes = [9, 4], NumericBranchSizes = [7] }),
        ["gan of likeliest categories"] = () => new TabularGan(new TabularGanOptions { Rounds = 20, CategoryTemperature = null }),
        ["gan of any numbers"] = () => new TabularGan(
            new TabularGanOptions { Rounds = 20, KeepWholeNumbers = false, KeepRepeatedNumbers = false }),
        ["gan of whole numbers"] = () => new TabularGan(new TabularGanOptions { Rounds = 20, KeepRepeatedNumbers = false }),
        ["vae"] = () => new TabularVae(new TabularVaeOptions { Rounds = 60 }),
        ["vae without noise"] = () => new TabularVae(new TabularVaeOptions { Rounds = 60, Noise = 0 }),
        ["vae of little noise"] = () => new TabularVae(
            new TabularVaeOptions { Rounds = 40, Noise = 0.4f, LatentSize = 3, HiddenSizes = [20, 10] }),
        ["vae of any numbers"] = () => new TabularVae(
            new TabularVaeOptions { Rounds = 40, KeepWholeNumbers = false, KeepRepeatedNumbers = false }),
        ["ac-gan"] = () => new AcGanGenerator(new AcGanOptions { Epochs = 3 }),
        ["ac-gan of one member"] = () => new AcGanGenerator(new AcGanOptions { Epochs = 3, Members = 1, Standardize = false }),
        ["ac-gan of the paper"] = () => new AcGanGenerator(Paper()),
        ["ac-gan of any numbers"] = () => new AcGanGenerator(new AcGanOptions { Epochs = 3, Members = 2 })
        {
            KeepWholeNumbers = false,
            KeepRepeatedNumbers = false,
        },
        ["copula"] = () => new GaussianCopulaGenerator(),
        ["copula of independent columns"] = () => new GaussianCopulaGenerator(new GaussianCopulaOptions { Shrinkage = 1 }),
        ["copula of any numbers"] = () => new GaussianCopulaGenerator(
            new GaussianCopulaOptions { Shrinkage = 0, KeepWholeNumbers = false, KeepRepeatedNumbers = false }),
        ["copula of whole numbers"] = () => new GaussianCopulaGenerator(new GaussianCopulaOptions { KeepRepeatedNumbers = false }),
        ["conditional gan"] = () => new ConditionalTabularGan(new ConditionalTabularGanOptions { Epochs = 2, LeastSteps = 30 }),
        ["conditional gan of the paper"] = () => new ConditionalTabularGan(ConditionalPaper()),
        ["conditional gan of one attempt"] = () => new ConditionalTabularGan(
            new ConditionalTabularGanOptions { Epochs = 1, LeastSteps = 10, Retries = 0, GeneratorSizes = [20], LatentSize = 6 }),
        ["conditional gan of any numbers"] = () => new ConditionalTabularGan(
            new ConditionalTabularGanOptions { Epochs = 1, LeastSteps = 10, KeepWholeNumbers = false, KeepRepeatedNumbers = false }),
    };

    public static IEnumerable<string> All => Makers.Keys;

    public static IRowGenerator Make(string name) => Makers[name]();

    /// <summary>Fitted for the classes 0 and 2 on rows of three.</summary>
    public static IFittedRowGenerator Fit(string name, bool weighted = false)
    {
        Matrix rows = GeneratorTables.Rows(1, 300);
        RowWeights? weights = weighted ? new RowWeights([.. Enumerable.Range(0, rows.Rows).Select(row => (float)(row % 4))]) : null;
        return Make(name).Fit(rows, GeneratorTables.Labels(rows.Rows), GeneratorTables.Layout, [0, 2], weights);
    }

    private static TabularGanOptions Article()
    {
        TabularGanOptions options = TabularGanOptions.Article();
        options.Rounds = 20;
        return options;
    }

    private static AcGanOptions Paper()
    {
        AcGanOptions options = AcGanOptions.Paper();
        options.Epochs = 3;
        return options;
    }

    private static ConditionalTabularGanOptions ConditionalPaper()
    {
        ConditionalTabularGanOptions options = ConditionalTabularGanOptions.Paper();
        options.Epochs = 3;
        return options;
    }
}
