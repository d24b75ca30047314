using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Sweeping;

/// <summary>A search space for certain data and certain trainers.</summary>
public sealed class ArmSpace
{
    internal ArmSpace(ImbalancedSearchSpace choices, IReadOnlyList<ImbalancedTrainer> trainers, bool hasMissing, int mostNeighbours)
    {
        Choices = choices;
        Trainers = trainers;
        HasMissing = hasMissing;
        MostNeighbours = mostNeighbours;
    }

    /// <summary>The choices, with no list left null.</summary>
    public ImbalancedSearchSpace Choices { get; }

    /// <summary>The trainers.</summary>
    public IReadOnlyList<ImbalancedTrainer> Trainers { get; }

    /// <summary>Whether features are missing.</summary>
    public bool HasMissing { get; }

    /// <summary>The most neighbours that there are of the rarer class in the smallest training part.</summary>
    public int MostNeighbours { get; }

    /// <summary>Draws an arm at random.</summary>
    /// <param name="stream">Where the numbers come from; the same stream gives the same arm.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public ArmSettings Sample(RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Choices.Sample(stream, Trainers, HasMissing).Clamped(MostNeighbours);
    }

    /// <summary>Whatever is proposed becomes an arm that can be tried.</summary>
    internal ArmSettings Possible(ArmSettings proposed)
    {
        ArmSettings arm = proposed.Clamped(MostNeighbours);
        ImbalancedTrainer trainer = Trainers.FirstOrDefault(known => known.Name == arm.Trainer) ?? Trainers[0];
        bool useless = ResamplerKinds.IsWeights(arm.Resampler.Kind) && !trainer.ReadsWeights;
        bool holes = arm.Imputer == ImputerKind.None && HasMissing && !trainer.AcceptsMissing;
        return (arm with
        {
            Trainer = trainer.Name,
            Resampler = useless ? ResamplerSettings.None : arm.Resampler,
            Imputer = holes ? Choices.ImputersFor(trainer, HasMissing)[0] : arm.Imputer,
        }).Clamped(MostNeighbours);
    }

    /// <summary>The arms that do nothing about the imbalance: one for each trainer, with the plainest imputer that it can do with.</summary>
    internal IEnumerable<ArmSettings> DoNothing() => Trainers.Select(trainer => new ArmSettings
    {
        Trainer = trainer.Name,
        Imputer = Choices.ImputersFor(trainer, HasMissing)[0],
    });
}
