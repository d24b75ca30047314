using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>
/// Trains a classifier of several classes that is also a generator: an auxiliary-classifier GAN, made by
/// <see cref="GanCatalog.AcGanMulticlass(string, string, int, int, int, float)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### Trainer characteristics
/// |  |  |
/// | -- | -- |
/// | Machine learning task | Multiclass classification |
/// | Is normalization required? | No, unless the option `Standardize` is off |
/// | Is caching required? | No: the data are read once |
/// | Required NuGet in addition to Microsoft.ML | MlNetGanExtensions |
/// | Exportable to ONNX | No |
///
/// ### Input and output columns
/// The label must be of a key type, the features a vector of Single of known size. There is no column of example weights.
///
/// | Output column | Type | Description |
/// | -- | -- | -- |
/// | `PredictedLabel` | key | The likeliest key; of equally likely ones the first. Never missing |
/// | `Score` | vector of Single | The probability of each key. A key that has no training row has probability 0 and is never predicted |
///
/// ### Missing values
/// Rows whose label is missing are left out, with a warning, or help the training as the option `Unlabelled` says. A feature that is NaN is read
/// as the mean of its slot, or is an error, as the option `MissingFeatures` says. An infinite one is an error.
///
/// ### Generating rows
/// `AcGanMulticlassTransformer.Model` is the trained network: `Model.Generate(classNumber, rows, seed)` makes rows of the class whose key stands
/// at that place of `ClassKeys`.
/// ]]></format>
/// Method: Hwang, Choi and Yoon 2017 (arXiv:1711.04126).
/// </remarks>
public sealed partial class AcGanMulticlassTrainer : ITrainerEstimator<AcGanMulticlassTransformer, AcGanModel>
{
    /// <summary>Keys travel through a row of Single numbers, which are exact for whole numbers up to 2²⁴.</summary>
    private const ulong MostKeys = 1 << 20;

    private readonly MLContext _context;
    private readonly Options _options;

    internal AcGanMulticlassTrainer(MLContext context, Options options)
    {
        options.Check();
        _context = context;
        _options = options.Copy();
    }

    /// <summary>What the trainer asks of the data before it: neither normalisation nor caching.</summary>
    public TrainerInfo Info => BorrowedInfo.Modest;

    /// <summary>Trains on a view, which is read once and not changed.</summary>
    /// <param name="input">Rows of at least two classes.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type, or the key type has more than 2²⁰ values.</exception>
    /// <exception cref="ArgumentException">Fewer than two classes have rows, or a feature is infinite, or missing where that is an error.</exception>
    /// <exception cref="OperationCanceledException">The options' token or the context's work was cancelled.</exception>
    /// <exception cref="Networks.Training.TrainingDivergedException">A loss was no longer finite: lower the learning rate.</exception>
    public AcGanMulticlassTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        DataViewSchema.Column labelColumn = input.Schema[_options.LabelColumnName];
        ulong keys = ((KeyDataViewType)labelColumn.Type).Count;
        if (keys > MostKeys)
        {
            throw ColumnRules.Mismatch("label", labelColumn.Name, $"Key of at most {MostKeys} values", $"{labelColumn.Type}");
        }

        using FitSession session = new(_context, nameof(AcGanMulticlassTrainer), _options.Seed, _options.CancellationToken);
        (Matrix rows, int[] labels) = FeatureReading.Read(input, _options, session);
        int known = labels.Count(label => label >= 0);
        if (known < labels.Length && _options.Unlabelled is null)
        {
            session.Warning($"{labels.Length - known} of {labels.Length} rows have no label and are left out; the option Unlabelled can use them.");
            rows = rows.SelectRows([.. Enumerable.Range(0, labels.Length).Where(row => labels[row] >= 0)]);
            labels = [.. labels.Where(label => label >= 0)];
        }

        int[] classes = [.. labels.Where(label => label >= 0).Distinct().Order()];
        if (classes.Length < 2)
        {
            throw new ArgumentException(
                $"Label column '{labelColumn.Name}': a classifier needs training rows of at least two classes, found {classes.Length}.",
                nameof(input));
        }

        FeatureCells features = FeatureCells.Fit(input.Schema[_options.FeatureColumnName], rows, _options.MissingFeatures, session);
        session.Info($"Training on {labels.Length} rows with {rows.Columns} features and {classes.Length} classes of {keys}.");

        // The networks have an output for each class that can be learned, and none for the other keys.
        int[] numbers = [.. labels.Select(label => label < 0 ? label : Array.BinarySearch(classes, label))];
        AcGanModel model = new AcGan(_options.ToCore(session.Seed)).Fit(
            features.Complete(rows), numbers, session.Progress(_options.Progress), session.Cancellation);
        session.Info($"Trained {_options.Members} networks; mean loss in the last epoch {FeatureReading.LastLoss(model):F5}.");
        KeyNames? names = KeyNames.Of(labelColumn, (int)keys);
        return new AcGanMulticlassTransformer(new AcGanMulticlassComponent(model, features, (int)keys, classes, names));
    }

    /// <summary>The columns that <see cref="Fit"/>'s transformer will add.</summary>
    /// <param name="inputSchema">The columns before the trainer.</param>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnRules.FindVector(inputSchema, "feature", _options.FeatureColumnName);
        SchemaShape.Column label = ColumnRules.FindKeyLabel(inputSchema, _options.LabelColumnName);
        return ScoredShapes.With(inputSchema, AcGanMulticlassComponent.Outputs(ScoredShapes.Empty, keys: 1, KeyNames.Promised(label)));
    }
}
