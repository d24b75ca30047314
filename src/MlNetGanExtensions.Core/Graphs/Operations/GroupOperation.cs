namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>A function applied to each group of columns of each row.</summary>
internal sealed class GroupOperation : Operation
{
    public GroupOperation(Expression value, GroupFunction function, ColumnGroups groups)
        : base(value.Rows, value.Columns, value)
    {
        if (groups.Columns != value.Columns)
        {
            throw new ArgumentException($"The groups have {groups.Columns} columns, the value is {value.Shape}.", nameof(groups));
        }

        Function = function;
        Groups = groups;
    }

    public GroupFunction Function { get; }

    public ColumnGroups Groups { get; }

    public override object Parameters => (Function, Groups);

    public override Expression?[] Differentiate(Expression outer) => Function switch
    {
        GroupFunction.Softmax => [this * (outer - Op.GroupSum(outer * this, Groups))],
        GroupFunction.LogSoftmax => [outer - (Op.Exp(this) * Op.GroupSum(outer, Groups))],
        GroupFunction.Sum => [Op.GroupSum(outer, Groups)],
        GroupFunction.ArgMaxOneHot => [null],
        _ => throw new InvalidOperationException($"There is no derivative of {Function}."),
    };
}
