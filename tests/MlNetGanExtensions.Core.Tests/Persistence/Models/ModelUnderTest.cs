using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Core.Tests.Imputation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>A model of any kind, with what the tests of files do to it.</summary>
/// <param name="Model">The model itself.</param>
/// <param name="Columns">Columns of its tables.</param>
/// <param name="Save">Writes it.</param>
/// <param name="Load">Reads a model of the same kind.</param>
/// <param name="Results">All that it gives for some rows; NaN marks a missing cell.</param>
internal sealed record ModelUnderTest(
    object Model,
    int Columns,
    Action<Stream> Save,
    Func<Stream, ModelFileLimits?, IGraphExecutor?, ModelUnderTest> Load,
    Func<Matrix, IReadOnlyList<Matrix>> Results)
{
    private const int GeneratedRows = 5;

    public static ModelUnderTest Of(object model) => model switch
    {
        SimpleImputerModel simple => OfImputer(simple, (stream, limits, _) => SimpleImputerModel.Load(stream, limits)),
        ChainedImputerModel chained => OfImputer(chained, (stream, limits, _) => ChainedImputerModel.Load(stream, limits)),
        GaussianImputerModel gaussian => OfImputer(gaussian, (stream, limits, _) => GaussianImputerModel.Load(stream, limits)),
        StackedAutoencoderModel autoencoder => OfImputer(autoencoder, StackedAutoencoderModel.Load),
        AcGanModel gan => new(
            gan,
            gan.Columns,
            gan.Save,
            (stream, limits, executor) => Of(AcGanModel.Load(stream, limits, executor)),
            rows => ResultsOf(gan, rows)),
        TabularGanModel generator => OfGenerator(generator, generator.Save, TabularGanModel.Load),
        TabularVaeModel generator => OfGenerator(generator, generator.Save, TabularVaeModel.Load),
        ConditionalTabularGanModel generator => OfGenerator(generator, generator.Save, ConditionalTabularGanModel.Load),
        GaussianCopulaModel generator => OfGenerator(generator, generator.Save, (stream, limits, _) => GaussianCopulaModel.Load(stream, limits)),
        AcGanGeneratorModel generator => OfGenerator(generator, generator.Save, AcGanGeneratorModel.Load),
        _ => throw new ArgumentException("There is no such kind of model.", nameof(model)),
    };

    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        Save(stream);
        return stream.ToArray();
    }

    public ModelUnderTest FromBytes(byte[] file) => Load(new MemoryStream(file), null, null);

    public int[][] ResultBits(Matrix rows) => [.. Results(rows).Select(Imputation.Tables.Bits)];

    private static ModelUnderTest OfImputer(
        IFittedImputer imputer, Func<Stream, ModelFileLimits?, IGraphExecutor?, IFittedImputer> load) => new(
        imputer,
        imputer.Columns,
        imputer.Save,
        (stream, limits, executor) => Of(load(stream, limits, executor)),
        rows => imputer is StackedAutoencoderModel { Members.Count: int members } autoencoder
            ? [imputer.Transform(rows), .. autoencoder.Draw(rows, members)]
            : [imputer.Transform(rows)]);

    private static ModelUnderTest OfGenerator(
        IFittedRowGenerator generator, Action<Stream> save, Func<Stream, ModelFileLimits?, IGraphExecutor?, IFittedRowGenerator> load) => new(
        generator,
        generator.Layout.Columns,
        save,
        (stream, limits, executor) => Of(load(stream, limits, executor)),
        _ => FittedGenerators.Results(generator));

    private static List<Matrix> ResultsOf(AcGanModel gan, Matrix rows)
    {
        Matrix complete = new SimpleImputer(SimpleStatistic.Constant, 0.5f).Fit(rows).Transform(rows);
        List<Matrix> results = [gan.PredictProbabilities(complete)];
        for (int number = 0; gan.CanGenerate && number < Math.Min(gan.Classes, 3); number++)
        {
            results.Add(gan.Generate(number, GeneratedRows, seed: 7));
        }

        return results;
    }
}
