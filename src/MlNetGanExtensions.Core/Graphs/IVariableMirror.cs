using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs;

/// <summary>Where an executor keeps the value of a variable outside the variable's own memory, on a device for example.</summary>
internal interface IVariableMirror
{
    /// <summary>Copies the value that the device has.</summary>
    /// <param name="target">Written; of the variable's shape.</param>
    void CopyTo(Block target);
}
