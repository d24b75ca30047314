using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Core.Tests.Imputation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>Files of the first version of every kind and form: every later release reads them and gives the same results.</summary>
/// <remarks>
/// They are <see cref="FittedModels"/> as they were fitted when the version was new. A model fitted today may have other numbers in it;
/// what a stored one gives must not change.
/// </remarks>
public sealed class GoldenModelTests
{
    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void A_file_of_the_first_version_gives_the_results_of_then_bit_for_bit(string name)
    {
        GoldenResults golden = GoldenResults.Load(new MemoryStream(Golden.Read($"{name}-1.results.bin")));

        ModelUnderTest model = Load(name);

        model.ResultBits(golden.Rows).Should().BeEquivalentTo(golden.Results.Select(Imputation.Tables.Bits), options => options.WithStrictOrdering());
    }

    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void A_file_of_the_first_version_is_saved_as_it_was(string name) =>
        Load(name).ToBytes().Should().Equal(Golden.Read($"{name}-1.bin"));

    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void A_model_of_today_has_the_entries_of_the_first_version(string name)
    {
        string header = FileParts.Of(FittedModels.Get(name).ToBytes()).Header;

        Entries(header).Should().Be(Entries(FileParts.Of(Golden.Read($"{name}-1.bin")).Header));

        static string Entries(string header) => header[header.IndexOf("\"kind\"", StringComparison.Ordinal)..];
    }

    private static ModelUnderTest Load(string name)
    {
        MemoryStream file = new(Golden.Read($"{name}-1.bin"));
        return ModelUnderTest.Of(
            FittedGenerators.Small.ContainsKey(name) ? FittedRowGenerator.Load(file)
            : name.StartsWith("ac-gan", StringComparison.Ordinal) ? AcGanModel.Load(file)
            : FittedImputer.Load(file));
    }
}
