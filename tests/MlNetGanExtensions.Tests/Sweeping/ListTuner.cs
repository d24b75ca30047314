using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Tests.Sweeping;

/// <summary>Proposes arms from a list, then no more.</summary>
internal sealed class ListTuner(params ArmSettings[] arms) : IArmTuner
{
    private int _next;

    public ArmSettings? Propose(ArmSpace space, IReadOnlyList<ArmTrial> trials) => _next < arms.Length ? arms[_next++] : null;
}
