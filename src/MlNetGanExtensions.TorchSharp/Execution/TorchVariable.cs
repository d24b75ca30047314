using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>The value of a variable on a device. Tensors are never changed once made: a new value is another tensor.</summary>
internal sealed class TorchVariable(Variable variable, torch.Device device) : IVariableMirror
{
    private readonly Lock _lock = new();
    private Tensor? _value;
    private long _version;

    /// <summary>The newest value; sent to the device where that has an older one.</summary>
    public Tensor Value
    {
        get
        {
            lock (_lock)
            {
                if (_value is null || _version != variable.Version)
                {
                    variable.BringHome();
                    _value?.Dispose();
                    _value = HostMemory.Send(variable.Block, device);
                    _version = variable.Version;
                }

                return _value;
            }
        }
    }

    /// <summary>Takes over a new value.</summary>
    /// <param name="value">Of the variable's shape; from now on this object's own.</param>
    public void Assign(Tensor value)
    {
        lock (_lock)
        {
            _value?.Dispose();
            _value = value;
            variable.Overtaken(this);
            _version = variable.Version;
        }
    }

    public void CopyTo(Block target) => HostMemory.Fetch(_value!, target);
}
