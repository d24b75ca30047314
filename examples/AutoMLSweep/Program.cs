using MlNetGanExtensions.Examples.AutoMLSweep;
using MlNetGanExtensions.Examples.AutoMLSweep.CommandLine;
using MlNetGanExtensions.Examples.ExampleKit;

IOutput output = ConsoleOutput.ForThisTerminal();
return await CommandLineParser.Create((options, cancellation) => Application.Run(options, output, cancellation)).Parse(args).InvokeAsync();
