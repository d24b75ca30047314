namespace MlNetGanExtensions.Sweeping;

/// <summary>Proposes which arm to try next.</summary>
public interface IArmTuner
{
    /// <summary>Proposes an arm. What is out of range is clamped, and what was tried already is passed over; so nothing that is proposed is an error.</summary>
    /// <param name="space">What may be chosen, filled in from the data.</param>
    /// <param name="trials">What was tried so far, those that failed included; the first ones do nothing.</param>
    /// <returns>The next arm; null to end the search.</returns>
    ArmSettings? Propose(ArmSpace space, IReadOnlyList<ArmTrial> trials);
}
