using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Core.Tests.Imputation;

/// <summary>Every imputer of the library, for the tests of what they have in common: a new imputer is one line here.</summary>
public static class Imputers
{
    private static readonly Dictionary<string, Func<IImputer>> Makers = new()
    {
        ["mean"] = () => new SimpleImputer(),
        ["median"] = () => new SimpleImputer(SimpleStatistic.Median),
        ["constant"] = () => new SimpleImputer(SimpleStatistic.Constant, -1.5f),
        ["chained"] = () => new ChainedImputer(),
        ["gaussian"] = () => new GaussianImputer(),
        ["autoencoder"] = () => new StackedAutoencoder(new StackedAutoencoderOptions { Epochs = 5, Members = 2, HiddenSizes = [16, 16] }),
    };

    public static TheoryData<string> All => [.. Makers.Keys];

    /// <summary>Those that look at the data.</summary>
    public static TheoryData<string> Fitted => [.. Makers.Keys.Where(name => name != "constant")];

    /// <summary>Those that use what columns tell about each other.</summary>
    public static TheoryData<string> Multivariate => [.. Makers.Keys.Where(name => name is not ("mean" or "median" or "constant"))];

    public static IImputer Make(string name) => Makers[name]();
}
