using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Oversampling;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Weighting;

namespace MlNetGanExtensions.Sweeping;

/// <summary>
/// Makes the estimator of an arm. The sampler and the trainer are made in one place and joined, so that made rows cannot reach anything but the
/// trainer, and the threshold and the calibration are put around the whole chain.
/// </summary>
internal sealed class ArmFactory
{
    private readonly MLContext _ml;
    private readonly ArmSettings _arm;
    private readonly ImbalancedTrainer _trainer;
    private readonly ImbalancedArmOptions _options;

    public ArmFactory(MLContext ml, ArmSettings arm, ImbalancedTrainer trainer, ImbalancedArmOptions options)
    {
        _ml = ml;
        _arm = arm.Clamped();
        _trainer = trainer;
        _options = options;
        if (ResamplerKinds.IsWeights(_arm.Resampler.Kind) && !trainer.ReadsWeights)
        {
            throw new ArgumentException($"The trainer '{trainer.Name}' reads no example weights, so {_arm.Resampler} can do nothing.", nameof(arm));
        }
    }

    /// <summary>How many rows, or how much weight, are added to a class.</summary>
    private SamplingStrategy Strategy => SamplingStrategy.EvenOut.WithAmount(_arm.Resampler.Amount);

    public IEstimator<ITransformer> Create()
    {
        IEstimator<ITransformer> chain = Chain();
        if (_arm.CorrectPrior)
        {
            chain = new LenientPriorCorrection(chain, _ml.Gan().WithPriorCorrection(chain, Strategy, _options.LabelColumnName));
        }

        return _arm.Calibration == CalibrationKind.None && !_arm.TuneThreshold ? chain : _ml.Gan().CrossFitted(chain, new CrossFittedEstimator.Options
        {
            LabelColumnName = _options.LabelColumnName,
            SamplingKeyColumnName = _options.SamplingKeyColumnName,
            Calibration = _arm.Calibration,
            Goal = _arm.TuneThreshold ? _options.Goal : null,
            NumberOfFolds = _options.NumberOfInnerFolds,
            Seed = (ulong)_options.Seed,
            CancellationToken = _options.CancellationToken,
        });
    }

    private EstimatorChain<ITransformer> Chain()
    {
        EstimatorChain<ITransformer> chain = new();
        chain = _options.Preparation is null ? chain : chain.Append(_options.Preparation(_ml));
        chain = Imputer() is IEstimator<ITransformer> imputer ? chain.Append(imputer) : chain;
        return ResamplerKinds.IsWeights(_arm.Resampler.Kind)
            ? chain.Append<ITransformer>(Weights()).Append(Trainer(ArmColumns.Weight))
            : chain.Append(Resampler() is IResampler resampler ? Trainer(null).WithOversampling(Oversampler(resampler)) : Trainer(null));
    }

    private IEstimator<ITransformer> Trainer(string? weight) => _trainer.Create(_ml, new TrainerRequest(
        _options.LabelColumnName, _options.FeatureColumnName, weight, _options.Seed, _options.CancellationToken));

    private IEstimator<ITransformer>? Imputer()
    {
        InputOutputColumnPair[] columns = [new(_options.FeatureColumnName)];
        ImputerEstimator.Options options = new() { Columns = columns, CancellationToken = _options.CancellationToken };
        return _arm.Imputer switch
        {
            ImputerKind.Mean => _ml.Gan().Imputer(new SimpleImputer(), options),
            ImputerKind.Chained => _ml.Gan().ChainedImputer(options),
            ImputerKind.Gaussian => _ml.Gan().Imputer(new GaussianImputer(), options),
            ImputerKind.Autoencoder => _ml.Gan().StackedAutoencoderImputer(new StackedAutoencoderImputer.Options
            {
                Columns = columns,
                Seed = (ulong)_options.Seed,
                CancellationToken = _options.CancellationToken,
            }),
            _ => null,
        };
    }

    private DensityWeightsEstimator Weights() => _ml.Gan().DensityWeights(new DensityWeightsEstimator.Options
    {
        OutputColumnName = ArmColumns.Weight,
        LabelColumnName = _options.LabelColumnName,
        FeatureColumnName = _options.FeatureColumnName,
        Weighting = _arm.Resampler.Kind == ResamplerKind.ClassWeights ? RowWeightingKind.Uniform : RowWeightingKind.Density,
        Neighbours = _arm.Resampler.Neighbours,
        Amount = _arm.Resampler.Amount,
        CancellationToken = _options.CancellationToken,
    });

    private OversamplerEstimator Oversampler(IResampler resampler) => _ml.Gan().Oversampler(resampler, new OversamplerEstimator.Options
    {
        LabelColumnName = _options.LabelColumnName,
        FeatureColumnName = _options.FeatureColumnName,
        CancellationToken = _options.CancellationToken,
    });

    private IResampler? Resampler() => ArmResamplers.Create(_arm.Resampler, Strategy, (ulong)_options.Seed);
}
