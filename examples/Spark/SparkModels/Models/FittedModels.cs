using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.SparkModels.CommandLine;
using MlNetGanExtensions.Examples.SparkModels.Data;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx;

namespace MlNetGanExtensions.Examples.SparkModels.Models;

/// <summary>What was learned from a table.</summary>
internal sealed record FittedModels(LabelledRows Table, IFittedImputer Imputer, AcGanModel Classifier, TabularGanModel Generator)
{
    /// <summary>
    /// The purpose of the stream that <see cref="TabularGanModel.Generate(int, RowRange, ulong)"/> draws from: with it the job draws the same numbers,
    /// and so makes the same rows. A test holds the two together.
    /// </summary>
    public const string Stream = "tabular-gan sample";

    public static FittedModels Fit(LabelledRows table, WriteOptions options, CancellationToken cancellation)
    {
        IFittedImputer imputer = ImputerOf(options).Fit(table.Rows, cancellation);
        AcGanOptions classifier = new() { Seed = options.Seed };
        classifier.Epochs = Math.Min(classifier.Epochs, options.MostSteps ?? classifier.Epochs);
        TabularGanOptions generator = new() { Seed = options.Seed };
        generator.Rounds = Math.Min(generator.Rounds, options.MostSteps ?? generator.Rounds);
        return new FittedModels(
            table,
            imputer,
            new AcGan(classifier).Fit(imputer.Transform(table.Rows), table.Labels, cancellation: cancellation),
            new TabularGan(generator).Fit(
                table.Rows, table.Labels, new SlotLayout(table.Columns.Count), [.. Enumerable.Range(0, table.Classes.Count)], cancellation: cancellation));
    }

    /// <summary>Writes the files; those that are there are replaced.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        OnnxExportOptions names = new() { ColumnNames = Table.Columns, ClassNames = Table.Classes };
        OnnxExport.Write(Imputer, Classifier, Path.Combine(folder, ModelFolder.Pipeline), names);
        OnnxExport.Write(Generator, Path.Combine(folder, ModelFolder.Generator), names);
        Generator.Save(Path.Combine(folder, ModelFolder.GeneratorModel));
        ModelFolder.Write(
            new ModelDescription(
                Table.Columns,
                Table.Label,
                [.. Table.Classes.Zip(Table.Counts, (name, rows) => new ClassDescription(name, rows))],
                Stream),
            folder);
    }

    private static IImputer ImputerOf(WriteOptions options)
    {
        StackedAutoencoderOptions autoencoder = new() { Seed = options.Seed };
        autoencoder.Epochs = Math.Min(autoencoder.Epochs, options.MostSteps ?? autoencoder.Epochs);
        return options.Imputer switch
        {
            ImputerKind.Chained => new ChainedImputer(),
            ImputerKind.Mean => new SimpleImputer(),
            _ => new StackedAutoencoder(autoencoder),
        };
    }
}
