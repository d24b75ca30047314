using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>What each entry of a model must be, shown by files with a right checksum in which it is not.</summary>
public sealed class ModelEntryTests
{
    [Theory]
    [InlineData("simple-imputer", "fills", 2, double.NaN, "Element 2 of the array 'fills' must be finite; it is NaN.")]
    [InlineData("chained-imputer", "scaling/scale", 0, 0, "Element 0 of the array 'scaling/scale' must be finite and above 0; it is 0.")]
    [InlineData("chained-imputer", "scaling/mean", 1, double.PositiveInfinity, "*'scaling/mean' must be finite*")]
    [InlineData(
        "chained-imputer", "range/low", 3, 1e6,
        "Element 3 of the array 'range/low' must not be above that of 'range/high'; they are 1000000 and *")]
    [InlineData("chained-imputer", "order", 0, 4, "Element 0 of the array 'order' must lie between 0 and 3; it is 4.")]
    [InlineData("chained-imputer", "order", 0, -1, "Element 0 of the array 'order' must lie between 0 and 3; it is -1.")]
    [InlineData("chained-imputer", "regressions/weights", 15, double.NaN, "Element 15 of the array 'regressions/weights' must be finite*")]
    [InlineData("chained-imputer", "regressions/intercepts", 0, double.NaN, "*'regressions/intercepts' must be finite*")]
    [InlineData("chained-imputer", "tolerance", 0, 0, "Element 0 of the array 'tolerance' must be finite and above 0; it is 0.")]
    [InlineData("gaussian-imputer", "skew/direction", 1, 2, "Element 1 of the array 'skew/direction' must lie between -1 and 1; it is 2.")]
    [InlineData("gaussian-imputer", "skew/unit", 1, -1, "*'skew/unit' must be finite and above 0; it is -1.")]
    [InlineData("gaussian-imputer", "skew/origin", 1, double.NaN, "*'skew/origin' must be finite*")]
    [InlineData("gaussian-imputer", "gaussian/mean", 1, double.NaN, "*'gaussian/mean' must be finite*")]
    [InlineData("gaussian-imputer", "gaussian/covariance", 1, 0.125, "*must be symmetric; at 1, 0 it is *, at 0, 1 0.125.")]
    [InlineData("gaussian-imputer", "gaussian/covariance", 5, double.NaN, "*'gaussian/covariance' must be finite*")]
    [InlineData("gaussian-imputer", "gaussian/covariance", 5, 0, "The array 'gaussian/covariance' must be positive definite; it is not.")]
    [InlineData("gaussian-imputer", "gaussian/covariance", 5, -1, "The array 'gaussian/covariance' must be positive definite; it is not.")]
    [InlineData(
        "gaussian-imputer", "gaussian/covariance", 5, 1e-300,
        "The array 'gaussian/covariance' must be positive definite; it is not.")]
    [InlineData(
        "gaussian-imputer", "gaussian/covariance", 5, 1e300,
        "The array 'gaussian/covariance' must be positive definite; it is not.")]
    [InlineData(
        "autoencoder-denoising", "completion/gaussian/covariance", 10, 0,
        "*'completion/gaussian/covariance' must be positive definite*")]
    [InlineData("autoencoder-denoising", "completion/range/high", 0, -1e6, "*'completion/range/low' must not be above*")]
    [InlineData(
        "autoencoder-denoising", "members/1/skip/weights", 7, double.NaN,
        "Element 7 of the array 'members/1/skip/weights' must be finite*")]
    [InlineData(
        "autoencoder-plain", "hidden-sizes", 0, 0,
        "Element 0 of the array 'hidden-sizes' must lie between 1 and 268435456; it is 0.")]
    [InlineData(
        "autoencoder-plain", "hidden-sizes", 0, 2,
        "The array 'members/0/autoencoder/0/weights' must be F32 [4, 2]; it is F32 [4, 3].")]
    [InlineData("autoencoder-plain", "hidden-sizes", 0, 1 << 28, "*must be F32 [4, 268435456]; it is F32 [4, 3].")]
    [InlineData("ac-gan", "members/0/generator/1/bias", 0, double.NegativeInfinity, "*'members/0/generator/1/bias' must be finite*")]
    public void A_number_that_no_fit_gives_is_named(string name, string array, int element, double value, string message) =>
        Refuse(name, file => file.Set(array, element, value), message);

    [Theory]
    [InlineData("simple-imputer", "\"columns\":\"4\"", "\"columns\":\"5\"", "The array 'fills' must be F32 [5]; it is F32 [4].")]
    [InlineData("simple-imputer", "\"columns\":\"4\"", "\"columns\":\"0\"", "*must be a whole number from 1 to 268435456; it is \"0\".")]
    [InlineData(
        "chained-imputer", "\"maximum-rounds\":\"100\"", "\"maximum-rounds\":\"10001\"",
        "*a whole number from 1 to 10000; it is \"10001\".")]
    [InlineData(
        "autoencoder-plain", "\"form\":\"plain\"", "\"form\":\"Plain\"",
        "The setting 'form' must be one of denoising, plain; it is \"Plain\".")]
    [InlineData("autoencoder-plain", "\"form\":\"plain\"", "\"form\":\"denoising\"", "The array 'completion/skew/direction' is missing.")]
    [InlineData("autoencoder-denoising", "\"form\":\"denoising\"", "\"form\":\"plain\"", "*must be F32 [4, 3]; it is F32 [8, 3].")]
    [InlineData(
        "autoencoder-denoising", "\"members\":\"2\"", "\"members\":\"3\"",
        "The array 'members/2/autoencoder/0/weights' is missing.")]
    [InlineData(
        "autoencoder-denoising", "\"members\":\"2\"", "\"members\":\"2147483647\"",
        "The array 'members/2/autoencoder/0/weights' is missing.")]
    [InlineData(
        "autoencoder-denoising", "\"members\":\"2\"", "\"members\":\"1\"",
        "The file holds the entry 'members/1/autoencoder/0/bias', which a 'stacked-autoencoder' model does not have.")]
    [InlineData("autoencoder-denoising", "\"members\":\"2\"", "\"members\":\"0\"", "*a whole number from 1 to*")]
    [InlineData("ac-gan", "\"classes\":\"2\"", "\"classes\":\"1\"", "*a whole number from 2 to*")]
    [InlineData("ac-gan", "\"classes\":\"2\"", "\"classes\":\"268435456\"", "*must be F32 [3, 268435456]; it is F32 [3, 2].")]
    [InlineData("ac-gan", "\"hidden-units\":\"3\"", "\"hidden-units\":\"268435456\"", "*must be F32 [4, 268435456]; it is F32 [4, 3].")]
    [InlineData("ac-gan", "\"noise-size\":\"2\"", "\"noise-size\":\"268435456\"", "*must be F32 [268435458, 3]; it is F32 [4, 3].")]
    [InlineData("ac-gan", "\"noise-size\":\"2\"", "\"noise-size\":\"0\"", "*does not have.")]
    [InlineData(
        "ac-gan-no-generator", "\"noise-size\":\"0\"", "\"noise-size\":\"2\"",
        "The array 'members/0/generator/0/weights' is missing.")]
    [InlineData(
        "ac-gan", "\"source-logit\":\"own-head\"", "\"source-logit\":\"class-logits\"",
        "*'members/0/discriminator/source/bias'*does not have.")]
    [InlineData(
        "ac-gan-class-logits", "\"source-logit\":\"class-logits\"", "\"source-logit\":\"own-head\"",
        "*'members/0/discriminator/source/weights' is missing.")]
    [InlineData("ac-gan", "\"standardized\":\"true\"", "\"standardized\":\"false\"", "*'scaling/mean'*does not have.")]
    [InlineData("ac-gan-unscaled", "\"standardized\":\"false\"", "\"standardized\":\"true\"", "The array 'scaling/mean' is missing.")]
    [InlineData(
        "ac-gan", "\"kind-version\":\"1\"", "\"kind-version\":\"2\"",
        "The file holds version 2 of a 'ac-gan' model; this release reads up to version 1.")]
    public void A_setting_that_does_not_fit_the_arrays_is_named(string name, string setting, string other, string message) =>
        Refuse(name, file => file.Replace(setting, other), message);

    [Fact]
    public void An_order_that_leaves_a_column_out_is_named()
    {
        Refuse(
            "chained-imputer",
            file => file.Set("order", 0, 1).Set("order", 1, 2).Set("order", 2, 3).Set("order", 3, 2),
            "The array 'order' must hold each column once; 2 stands in it twice.");
    }

    [Fact]
    public void What_is_no_imputer_is_called_by_its_kind()
    {
        Action act = () => FittedImputer.Load(new MemoryStream(FittedModels.Get("ac-gan").ToBytes()));

        act.Should().ThrowExactly<ModelFormatException>().WithMessage(
            "Expected a 'simple-imputer' or 'chained-imputer' or 'gaussian-imputer' or 'stacked-autoencoder' model; "
            + "the file holds another, 'ac-gan'.");
    }

    [Fact]
    public void A_model_of_another_kind_is_called_by_both_kinds()
    {
        Dictionary<string, string> kinds = new()
        {
            ["simple-imputer"] = "simple-imputer",
            ["chained-imputer"] = "chained-imputer",
            ["gaussian-imputer"] = "gaussian-imputer",
            ["autoencoder-plain"] = "stacked-autoencoder",
            ["ac-gan"] = "ac-gan",
            ["tabular-gan"] = "tabular-gan",
            ["tabular-vae"] = "tabular-vae",
            ["conditional-gan"] = "conditional-tabular-gan",
            ["gaussian-copula"] = "gaussian-copula",
            ["ac-gan-generator"] = "ac-gan-generator",
        };
        foreach ((string expected, string expectedKind) in kinds)
        {
            foreach ((string found, string foundKind) in kinds.Where(kind => kind.Key != expected))
            {
                Action act = () => FittedModels.Get(expected).FromBytes(FittedModels.Get(found).ToBytes());

                act.Should().ThrowExactly<ModelFormatException>()
                    .WithMessage($"Expected a '{expectedKind}' model; the file holds another, '{foundKind}'.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void Limits_are_passed_on(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        Action act = () => model.Load(new MemoryStream(model.ToBytes()), new ModelFileLimits { MaximumDataBytes = 3 }, null);

        act.Should().ThrowExactly<ModelFormatException>().WithMessage("*at most 3 are allowed.");
    }

    [Fact]
    public void A_network_that_takes_most_memory_for_its_file_stays_within_the_bound()
    {
        // One column of weights is padded to the width of a vector.
        AcGanShape shape = new(100_000, 2, HiddenUnits: 1, NoiseSize: 0, SigmoidOutput: false, SourceFromClassLogits: false);
        AcGanNetworks networks = new(shape, new RandomValues(new RandomStream(1, "wide")));
        ModelUnderTest model = ModelUnderTest.Of(new AcGanModel(shape, null, [networks], [], CpuExecutor.Default));

        LoadProbe.Load(model.ToBytes(), stream => model.Load(stream, null, null), LoadProbe.Model).Should().BeNull();
    }

    [Fact]
    public void A_wide_covariance_stays_within_the_bound()
    {
        ModelUnderTest model = ModelUnderTest.Of(new GaussianImputer().Fit(Imputation.Tables.Correlated(1, 20, 200)));

        LoadProbe.Load(model.ToBytes(), stream => model.Load(stream, null, null), LoadProbe.Model).Should().BeNull();
    }

    [Fact]
    public void A_model_that_diverged_is_not_saved()
    {
        AcGanShape shape = new(2, 2, HiddenUnits: 3, NoiseSize: 0, SigmoidOutput: false, SourceFromClassLogits: false);
        RandomValues values = new(new RandomStream(1, "diverged"));
        AcGanNetworks[] members = [new AcGanNetworks(shape, values), new AcGanNetworks(shape, values)];
        Matrix bias = new(1, 3);
        bias[0, 2] = float.NaN;
        members[1].Variables[1].Write(bias);
        Action act = () => new AcGanModel(shape, null, members, [], CpuExecutor.Default).Save(new MemoryStream());

        act.Should().ThrowExactly<InvalidOperationException>()
            .WithMessage("The model cannot be saved: 'discriminator/hidden/bias' of member 1 holds numbers that are not finite.");
    }

    private static void Refuse(string name, Func<FileParts, FileParts> edit, string message)
    {
        ModelUnderTest model = FittedModels.Get(name);
        byte[] file = edit(FileParts.Of(model.ToBytes())).JoinSealed();

        LoadProbe.Load(file, stream => model.Load(stream, null, null), LoadProbe.Model).Should().Match(message);
    }
}
