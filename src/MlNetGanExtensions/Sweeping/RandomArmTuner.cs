using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Draws arms at random. The arm that is drawn n-th depends on the seed and n alone, not on how the others went or how long they took.</summary>
public sealed class RandomArmTuner : IArmTuner
{
    private const int MostDraws = 200;

    private readonly RandomStream _stream;
    private int _drawn;

    /// <summary>Makes a tuner for one experiment.</summary>
    /// <param name="seed">The same seed gives the same arms.</param>
    public RandomArmTuner(ulong seed) => _stream = new RandomStream(seed, "random arms");

    /// <inheritdoc/>
    public ArmSettings? Propose(ArmSpace space, IReadOnlyList<ArmTrial> trials)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(trials);
        HashSet<ArmSettings> tried = [.. trials.Select(trial => trial.Settings)];
        for (int draw = 0; draw < MostDraws; draw++)
        {
            ArmSettings arm = space.Sample(_stream.Child(_drawn++));
            if (!tried.Contains(arm))
            {
                return arm;
            }
        }

        // A space this small has hardly anything left.
        return null;
    }
}
