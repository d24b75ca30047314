using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>A function of each group of columns of each row.</summary>
internal sealed class GroupInstruction(GroupFunction function, ColumnGroups groups, Block value, Block result) : Instruction
{
    public override void Execute()
    {
        switch (function)
        {
            case GroupFunction.Softmax:
                Softmax.Run(value, result, groups.OffsetArray);
                break;
            case GroupFunction.LogSoftmax:
                LogSoftmax.Run(value, result, groups.OffsetArray);
                break;
            case GroupFunction.Sum:
                GroupSum.Run(value, result, groups.OffsetArray);
                break;
            default:
                GroupArgMaxOneHot.Run(value, result, groups.OffsetArray);
                break;
        }
    }

    public override string ToString() => $"{function} of {groups.Count} groups, {value.Rows} x {value.Columns}";
}
