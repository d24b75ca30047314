using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

public sealed class GeneratorTests
{
    private const int Rows = 1000;

    public static TheoryData<string> Unconditional => [.. GeneratorCases.All.Where(name => !name.StartsWith("conditional", StringComparison.Ordinal))];

    public static TheoryData<string> All => [.. GeneratorCases.All];

    [Theory]
    [MemberData(nameof(Unconditional))]
    public void Rows_are_those_of_the_typed_model(string name)
    {
        IFittedRowGenerator generator = GeneratorCases.Fit(name);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream));

        foreach (int number in generator.Classes)
        {
            Check(file, generator, number);
        }
    }

    [Theory]
    [InlineData("gan")]
    [InlineData("vae")]
    [InlineData("ac-gan")]
    [InlineData("copula")]
    public void Rows_that_were_weighted_are_learned_from_alike(string name)
    {
        IFittedRowGenerator generator = GeneratorCases.Fit(name, weighted: true);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream));

        Check(file, generator, 2);
    }

    [Theory]
    [InlineData("gan", true)]
    [InlineData("gan", false)]
    [InlineData("vae", true)]
    [InlineData("vae", false)]
    [InlineData("ac-gan", true)]
    [InlineData("ac-gan", false)]
    [InlineData("copula", true)]
    [InlineData("copula", false)]
    public void Categories_or_numbers_alone(string name, bool categories)
    {
        Matrix training = GeneratorTables.Rows(1, 120);
        (Matrix rows, SlotLayout layout) = GeneratorTables.Only(training, categories);
        IFittedRowGenerator generator = GeneratorCases.Make(name).Fit(rows, GeneratorTables.Labels(rows.Rows), layout, [0, 1, 2]);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream));

        foreach (int number in generator.Classes)
        {
            Check(file, generator, number);
        }
    }

    [Theory]
    [InlineData("gan")]
    [InlineData("vae")]
    [InlineData("copula")]
    public void One_class_and_rows_that_are_all_alike(string name)
    {
        Matrix rows = GeneratorTables.Rows(1, 90);
        IFittedRowGenerator one = GeneratorCases.Make(name).Fit(rows, new int[rows.Rows], GeneratorTables.Layout, [0]);
        Matrix same = rows.SelectRows([4, 4, 4, 4, 4, 4]);
        IFittedRowGenerator alike = GeneratorCases.Make(name).Fit(same, [1, 1, 1, 0, 0, 0], GeneratorTables.Layout, [1]);

        using OnnxFile oneFile = OnnxFile.Written(stream => OnnxExport.Write(one, stream));
        using OnnxFile alikeFile = OnnxFile.Written(stream => OnnxExport.Write(alike, stream));

        Check(oneFile, one, 0);
        Check(alikeFile, alike, 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_loaded_generator_gives_the_same_file(string name)
    {
        IFittedRowGenerator generator = GeneratorCases.Fit(name);
        using MemoryStream saved = new();
        Save(generator, saved);
        saved.Position = 0;
        using MemoryStream first = new();
        using MemoryStream second = new();

        OnnxExport.Write(generator, first);
        OnnxExport.Write(FittedRowGenerator.Load(saved), second);

        second.ToArray().Should().Equal(first.ToArray());
    }

    [Theory]
    [InlineData("gan")]
    [InlineData("vae")]
    [InlineData("ac-gan")]
    [InlineData("copula")]
    public void A_class_that_was_not_fitted_gives_nothing(string name)
    {
        IFittedRowGenerator generator = GeneratorCases.Fit(name);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream));
        GeneratorFeed feed = GeneratorFeed.Of(generator, 2, 6, 1);
        foreach (int row in new[] { 1, 4 })
        {
            feed.Inputs.Single(input => input.Name == OnnxNames.Class).Rows[row, 0] = row == 1 ? 1 : -9;
        }

        IReadOnlyDictionary<string, Matrix> found = file.Run(feed.Inputs);

        for (int row = 0; row < 6; row++)
        {
            bool nothing = row is 1 or 4;
            (found[OnnxNames.Made].Row(row).IndexOfAnyExcept(float.NaN) < 0).Should().Be(nothing);
            (found[OnnxNames.Categories].Row(row).IndexOfAnyExcept(-1f) < 0).Should().Be(nothing);
        }
    }

    private static void Save(IFittedRowGenerator generator, Stream stream)
    {
        Action<Stream> save = generator switch
        {
            TabularGanModel gan => gan.Save,
            TabularVaeModel autoencoder => autoencoder.Save,
            AcGanGeneratorModel classifying => classifying.Save,
            GaussianCopulaModel copula => copula.Save,
            ConditionalTabularGanModel conditional => conditional.Save,
            _ => throw new ArgumentException(generator.GetType().Name, nameof(generator)),
        };
        save(stream);
    }

    private static void Check(OnnxFile file, IFittedRowGenerator generator, int number)
    {
        GeneratorFeed feed = GeneratorFeed.Of(generator, number, Rows, 5);
        file.Inputs.Should().BeEquivalentTo(feed.Inputs.Select(input => input.Name));

        IReadOnlyDictionary<string, Matrix> found = file.Run(feed.Inputs);

        Rounding.Check(found[OnnxNames.Made], feed.Possible);
        MadeCategories.Check(found, generator.Layout);
    }
}
