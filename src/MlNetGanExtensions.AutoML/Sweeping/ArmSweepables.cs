using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;

namespace MlNetGanExtensions.Sweeping;

/// <summary>
/// The arms as sweepable estimators, one for each kind of resampler. The sampler and the trainer come from one factory and are joined there: a
/// sampler that stood alone in a sweep would add rows to what is scored, because AutoML gives every step of a pipeline the widest scope.
/// </summary>
internal sealed class ArmSweepables
{
    private readonly ImbalancedExperimentOptions _options;
    private readonly ArmSpace _space;
    private readonly int _seed;
    private readonly AsyncLocal<ArmSettings?> _built = new();

    public ArmSweepables(ArmSpace space, ImbalancedExperimentOptions options, int seed)
    {
        _options = options;
        _space = space;
        _seed = seed;

        // Doing nothing comes first: it is what AutoML tries first.
        Estimators = [.. space.Choices.Resamplers!.Distinct().Order().Where(kind => ArmParameters.TrainersFor(space, kind).Any()).Select(Sweepable)];
        if (Estimators.Length == 0)
        {
            throw new ArgumentException("No trainer reads weights, and there is no other resampler: nothing can be tried.", nameof(space));
        }

        // Alternatives have to follow something; an empty chain changes nothing.
        SweepableEstimator start = new((_, _) => new EstimatorChain<ITransformer>(), []);
        Pipeline = start.Append(Estimators);
    }

    public SweepableEstimator[] Estimators { get; }

    /// <summary>One of the arms.</summary>
    public SweepablePipeline Pipeline { get; }

    /// <summary>The arm that the values of a trial stand for.</summary>
    public ArmSettings Read(MLContext ml, Parameter parameter)
    {
        _built.Value = null;
        Pipeline.BuildFromOption(ml, parameter);
        return _built.Value ?? throw new ArgumentException("The parameter names none of the arms of this sweep.", nameof(parameter));
    }

    private SweepableEstimator Sweepable(ResamplerKind kind)
    {
        ArmParameters parameters = new(_space, kind);
        return new SweepableEstimator(
            (ml, values) =>
            {
                ArmSettings arm = parameters.Read(values);
                _built.Value = arm;
                return Estimator(ml, arm);
            },
            parameters.Space);
    }

    private LenientEstimator Estimator(MLContext ml, ArmSettings arm)
    {
        ImbalancedArmOptions options = new()
        {
            LabelColumnName = _options.LabelColumnName,
            FeatureColumnName = _options.FeatureColumnName,
            SamplingKeyColumnName = _options.SamplingKeyColumnName,
            Preparation = _options.Preparation,
            Goal = _options.Goal,
            NumberOfInnerFolds = _options.NumberOfInnerFolds,
            Seed = _seed,
            CancellationToken = _options.CancellationToken,
        };
        ImbalancedTrainer trainer = _space.Trainers.Single(known => known.Name == arm.Trainer);
        return new LenientEstimator(ml, _options.LabelColumnName, rarer => ml.Gan().ImbalancedArm(
            arm.Clamped(ExperimentRows.MostNeighboursOf(rarer, _options.NumberOfInnerFolds)), trainer, options));
    }
}
