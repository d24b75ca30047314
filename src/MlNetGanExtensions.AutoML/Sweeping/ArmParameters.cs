using System.Globalization;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Oversampling;
using SearchSpace = Microsoft.ML.SearchSpace.SearchSpace;

namespace MlNetGanExtensions.Sweeping;

/// <summary>
/// The arms with one kind of resampler as a search space of AutoML, and back. Each kind has a space of its own that holds no other kind's options,
/// so that a tuner spends nothing on numbers that have no effect. The default of each option is the one that does least.
/// </summary>
internal sealed class ArmParameters
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Own = "own";

    private readonly ArmSpace _arms;
    private readonly ResamplerKind _kind;
    private readonly string[] _trainers;

    public ArmParameters(ArmSpace arms, ResamplerKind kind)
    {
        _arms = arms;
        _kind = kind;
        _trainers = [.. TrainersFor(arms, kind)];
        ImbalancedSearchSpace choices = arms.Choices;
        Choose(nameof(ArmSettings.Trainer), _trainers);
        Choose(nameof(ArmSettings.Imputer), [.. Imputers.Select(imputer => imputer.ToString())]);
        Choose(nameof(ArmSettings.Calibration), [.. choices.Calibrations.Order().Select(calibration => calibration.ToString())]);
        Choose(nameof(ArmSettings.TuneThreshold), !choices.TuneThresholds ? [No] : choices.KeepThresholds ? [No, Yes] : [Yes]);
        if (kind != ResamplerKind.None)
        {
            Choose(nameof(ArmSettings.CorrectPrior), [No, Yes]);
            AddAmount(choices.LeastAmount, choices.GreatestAmount);
        }

        if (ResamplerKinds.HasWeighting(kind))
        {
            Choose(nameof(ResamplerSettings.Weighting), [.. choices.Weightings.Select(weighting => weighting.ToString())]);
        }

        if (ResamplerKinds.HasNeighbours(kind))
        {
            Choose(nameof(ResamplerSettings.Neighbours), [.. choices.Neighbours.Select(Text)]);
        }

        if (ResamplerKinds.HasRounds(kind))
        {
            Choose(nameof(ResamplerSettings.Rounds), [.. choices.Rounds.Select(rounds => rounds is int number ? Text(number) : Own)]);
        }
    }

    /// <summary>What a tuner chooses from.</summary>
    public SearchSpace Space { get; } = [];

    private IEnumerable<ImputerKind> Imputers => _arms.Trainers
        .Where(trainer => _trainers.Contains(trainer.Name))
        .SelectMany(trainer => _arms.Choices.ImputersFor(trainer, _arms.HasMissing))
        .Distinct()
        .Order();

    /// <summary>The trainers that can do something with a resampler.</summary>
    public static IEnumerable<string> TrainersFor(ArmSpace arms, ResamplerKind kind) => arms.Trainers
        .Where(trainer => trainer.ReadsWeights || !ResamplerKinds.IsWeights(kind))
        .Select(trainer => trainer.Name);

    /// <summary>The arm that a tuner proposed; whatever the values are, it can be tried.</summary>
    public ArmSettings Read(Parameter proposed)
    {
        Parameter values = SampledValues.Within(Space, proposed);
        string rounds = Value(values, nameof(ResamplerSettings.Rounds), Own);
        return _arms.Possible(new ArmSettings
        {
            Trainer = Value(values, nameof(ArmSettings.Trainer), _trainers[0]),
            Imputer = Enum.Parse<ImputerKind>(Value(values, nameof(ArmSettings.Imputer), nameof(ImputerKind.None))),
            Calibration = Enum.Parse<CalibrationKind>(Value(values, nameof(ArmSettings.Calibration), nameof(CalibrationKind.None))),
            TuneThreshold = Value(values, nameof(ArmSettings.TuneThreshold), No) == Yes,
            CorrectPrior = Value(values, nameof(ArmSettings.CorrectPrior), No) == Yes,
            Resampler = new ResamplerSettings
            {
                Kind = _kind,
                Amount = Amount(values),
                Weighting = Enum.Parse<RowWeightingKind>(Value(values, nameof(ResamplerSettings.Weighting), nameof(RowWeightingKind.Uniform))),
                Neighbours = int.Parse(
                    Value(values, nameof(ResamplerSettings.Neighbours), Text(ResamplerSettings.None.Neighbours)), CultureInfo.InvariantCulture),
                Rounds = rounds == Own ? null : int.Parse(rounds, CultureInfo.InvariantCulture),
            },
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Value(Parameter values, string name, string otherwise) =>
        values.TryGetValue(name, out Parameter value) ? value.AsType<string>() : otherwise;

    private void Choose(string name, string[] choices)
    {
        if (choices.Length > 0)
        {
            Space.Add(name, new ChoiceOption([.. choices.Distinct()]));
        }
    }

    /// <summary>A range of one value has no place in AutoML's arithmetic; it is not searched.</summary>
    private void AddAmount(double least, double greatest)
    {
        if (greatest > least)
        {
            Space.Add(nameof(ResamplerSettings.Amount), new UniformDoubleOption(least, greatest, logBase: false, Math.Clamp(1, least, greatest)));
        }
    }

    /// <summary>In steps of a twentieth, as the random search draws it: finer ones are the same arm within any noise.</summary>
    private double Amount(Parameter values) => values.TryGetValue(nameof(ResamplerSettings.Amount), out Parameter amount)
        ? Math.Round(amount.AsType<double>() * 20) / 20
        : _arms.Choices.LeastAmount;
}
