using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;

IOutput output = ConsoleOutput.ForThisTerminal();
return await CommandLineParser.Create((options, cancellation) => Application.Run(options, output, cancellation)).Parse(args).InvokeAsync();
